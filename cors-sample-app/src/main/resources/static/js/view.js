// Draws what happened.

import { headersToAskFor, reasonsToAskFirst } from "./rules.js";
import { decidingSetting, verdictOf, whyAsked } from "./words.js";

const ALWAYS_READABLE = ["cache-control", "content-language", "content-length", "content-type", "expires",
	"last-modified", "pragma"];

const part = (id) => document.getElementById(id);

function element(name, properties = {}, ...children) {
	const created = Object.assign(document.createElement(name), properties);
	created.append(...children);
	return created;
}

export function showWaiting() {
	part("answer").setAttribute("aria-busy", "true");
}

export function showOutcome(event) {
	const verdict = verdictOf(event);
	const box = part("verdict");
	box.dataset.outcome = verdict.kind;
	box.replaceChildren(
		element("p", { className: "verdict-title" }, verdict.title),
		element("p", { className: "verdict-text" }, verdict.text));
	const known = verdict.kind !== "lost";
	part("explanation").replaceChildren(...(known ? explained(event, verdict) : []));
	part("flow").replaceChildren(...(known ? steps(event, verdict).map(drawStep) : []));
	part("exchanges").replaceChildren(...(known ? exchanges(event, verdict) : []));
	part("readable").replaceChildren(...gotten(event));
	part("policy").replaceChildren(...(known ? policy(event, verdict) : []));
	part("answer").removeAttribute("aria-busy");
}

// What the server says: its checks in their order, the reason, and what helps.

function explained({ explanation }, { stop, kind }) {
	const answer = stop.stage === "preflight" ? explanation.preflight : explanation.actual;
	const checks = answer.checks.map(({ check, result }) => element("li", { className: result.replace(" ", "-") },
		element("b", {}, check), " ", element("span", { className: "hint" }, result)));
	const entries = [
		["Reason", "reason", answer.reason],
		["Why", "why", answer.why ?? answer.whyNothingHappened],
		["Near", "near", answer.nearMiss?.message],
		["Cure", "cure", answer.cure],
	].filter(([, , text]) => text);
	return [
		element("p", { className: "hint" }, kind === "asked" || stop.stage !== "preflight"
			? "Of the request, checked in this order:" : "Of the preflight, checked in this order:"),
		element("ol", { id: "checks", className: "checks-made" }, ...checks),
		element("dl", { className: "settings" }, ...entries.map(([title, id, text]) =>
			element("div", {}, element("dt", {}, title), element("dd", { id }, text)))),
	];
}

// The way it went: arrows between script, browser and server.

function steps({ request, outcome, explanation }, { kind }) {
	if (kind === "asked") {
		return [];
	}
	const asked = reasonsToAskFirst(request).length > 0;
	const way = [{ side: "left", to: true, label: `fetch ${request.method}` }];
	if (asked) {
		const granted = kind !== "unsent";
		way.push({ side: "right", to: true, label: "OPTIONS, the preflight" },
			{ side: "right", to: false, label: `${explanation.preflight.status ?? ""} ${granted ? "go ahead" : "no"}`,
				state: granted ? "ok" : "no" });
	}
	if (kind !== "unsent") {
		const status = outcome.readable ? outcome.status : "the answer";
		way.push({ side: "right", to: true, label: request.method },
			{ side: "right", to: false, label: String(explanation.actual.status ?? status), state: outcome.readable ? "ok" : "" });
	}
	way.push(outcome.readable
		? { side: "left", to: false, label: `${outcome.status} and the body`, state: "ok" }
		: { side: "left", to: false, label: "refused", state: "no" });
	return way;
}

function drawStep({ side, to, label, state = "" }) {
	const [from, goal] = side === "left" ? ["script", "browser"] : ["browser", "server"];
	const item = element("li", { className: `${side} ${to ? "to" : "from"} ${state}` });
	const spoken = to ? `From ${from} to ${goal}: ` : `From ${goal} to ${from}: `;
	item.append(element("span", { className: "away" }, spoken), element("span", { className: "label" }, label));
	return item;
}

// What went over the wire, as far as CORS is concerned.

function exchanges(event, { kind }) {
	const { request, page, api, outcome, explanation } = event;
	const asked = reasonsToAskFirst(request).length > 0;
	const host = new URL(api).host;
	const shown = [];
	if (asked) {
		const names = headersToAskFor(request).join(",");
		shown.push(exchange("The preflight", `because of ${whyAsked(request)}`,
			[`OPTIONS ${request.path}`, `Host: ${host}`, `Origin: ${page}`,
				`Access-Control-Request-Method: ${request.method}`,
				...(names ? [`Access-Control-Request-Headers: ${names}`] : [])],
			[`${explanation.preflight.status ?? "The application’s own answer"}`, ...lines(explanation.preflight.headers)]));
	}
	else {
		shown.push(element("p", { className: "hint" }, `No preflight: ${request.method} with such headers is what any page `
			+ "could always send, by a link, an image or a form."));
	}
	if (kind === "asked") {
		shown.push(element("p", { className: "hint" }, "Nothing was sent: this is what would be answered."));
	}
	if (kind === "unsent") {
		shown.push(element("p", { className: "hint" }, `The ${request.method} itself never left the browser.`));
	}
	else {
		shown.push(exchange(asked ? "Then the request" : "The request", "only what CORS is about",
			[`${request.method} ${request.path}`, `Host: ${host}`, `Origin: ${page}`,
				...(request.credentials ? ["Cookie: if there is one"] : [])],
			[`${explanation.actual.status ?? (outcome?.readable ? outcome.status : "A status that stays hidden")}`,
				...lines(explanation.actual.headers)]));
	}
	return shown;
}

function lines(headers) {
	const entries = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	return entries.length ? entries : ["(not one header about CORS)"];
}

function exchange(title, note, sent, received) {
	return element("details", { className: "exchange", open: true },
		element("summary", {}, element("b", {}, title), " ", element("span", { className: "hint" }, note)),
		element("div", { className: "wires" },
			element("pre", { className: "wire", tabIndex: 0 }, ...sent.map(line)),
			element("pre", { className: "wire", tabIndex: 0 }, ...received.map(line))));
}

function line(text) {
	const [, name, value] = /^([\w-]+:)(.*)$/.exec(text) ?? [];
	const words = name ? [element("span", { className: "name" }, name), value] : [text];
	return element("span", { className: "line" }, ...words);
}

// What the script got.

function gotten({ outcome }) {
	if (!outcome) {
		return [element("p", { className: "hint" }, "Nothing: no script was asked.")];
	}
	if (!outcome.readable) {
		return [element("pre", { className: "wire", id: "script-error", tabIndex: 0 }, outcome.error),
			element("p", { className: "hint" }, "That is all a script learns of a refusal: no status, no header, no reason.")];
	}
	const rows = outcome.headers.map(([name, value]) => element("tr", {},
		element("th", { scope: "row" }, name),
		element("td", {}, value),
		element("td", { className: "hint" }, ALWAYS_READABLE.includes(name) ? "always" : "exposed")));
	return [
		element("p", {}, "Status ", element("b", { id: "status" }, `${outcome.status} ${outcome.statusText}`.trim())),
		element("div", { className: "scroll", tabIndex: 0 },
			element("table", { id: "readable-headers" },
				element("caption", { className: "away" }, "The headers that the script can read"),
				...rows)),
		element("pre", { className: "wire", id: "body", tabIndex: 0 }, pretty(outcome.body)),
		element("p", { className: "hint" }, "Other headers may have been sent; a script cannot see them."),
	];
}

function pretty(body) {
	try {
		return JSON.stringify(JSON.parse(body), null, 2);
	}
	catch {
		return body;
	}
}

// The policy.

function policy({ explanation, request }, { stop }) {
	if (explanation.actual.reason === "PATH_AMBIGUOUS") {
		return [element("p", {}, "No single policy covers ", element("code", {}, request.path), ".")];
	}
	if (!explanation.policy) {
		return [element("p", {}, "No policy covers ", element("code", {}, request.path), "."),
			element("p", { className: "hint" }, "The starter leaves such paths alone: not a header is added.")];
	}
	const { name, settings } = explanation.policy;
	const deciding = decidingSetting(stop, explanation);
	const shown = ["allowed-origins", "allowed-methods", "allowed-headers", "exposed-headers", "allow-credentials", "max-age"];
	const terms = shown.map((key) => {
		const { value, where, inherited } = settings[key];
		const values = Array.isArray(value) ? value : [key === "max-age" ? `${value}s` : String(value)];
		const decided = key === deciding;
		return element("div", { className: decided ? "deciding" : "" },
			element("dt", {}, key, ...(decided ? [element("span", { className: "mark" }, "this decided")] : [])),
			element("dd", {}, ...(values.length ? listed(values) : ["none"]), " ",
				element("span", { className: "hint" }, inherited ? `inherited, ${where}` : where)));
	});
	return [element("p", {}, "Its policy for this path is ", element("b", { id: "policy-name" }, name), ":"),
		element("dl", { className: "settings" }, ...terms)];
}

// Each value on its own may break the line, none within itself unless it must.
function listed(values) {
	return values.flatMap((value, index) => [element("span", { className: "value" }, value),
		...(index < values.length - 1 ? [" "] : [])]);
}
