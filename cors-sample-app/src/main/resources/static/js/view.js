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
	part("flow").replaceChildren(...(known ? steps(event, verdict).map(drawStep) : []));
	part("exchanges").replaceChildren(...(known ? exchanges(event, verdict) : []));
	part("readable").replaceChildren(...gotten(event));
	part("policy").replaceChildren(...(known ? policy(event, verdict) : []));
	part("answer").removeAttribute("aria-busy");
}

// The way it went: arrows between script, browser and server.

function steps({ request, outcome, explanation }, { kind }) {
	const asked = reasonsToAskFirst(request).length > 0;
	const way = [{ side: "left", to: true, label: `fetch ${request.method}` }];
	if (asked) {
		const granted = kind !== "unsent";
		way.push({ side: "right", to: true, label: "OPTIONS, the preflight" },
			{ side: "right", to: false, label: `${explanation.preflight.answer ?? ""} ${granted ? "go ahead" : "no"}`,
				state: granted ? "ok" : "no" });
	}
	if (kind !== "unsent") {
		const status = outcome.readable ? outcome.status : "the answer";
		way.push({ side: "right", to: true, label: request.method },
			{ side: "right", to: false, label: String(explanation.actual.answer ?? status), state: outcome.readable ? "ok" : "" });
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
			[`${explanation.preflight.answer ?? "The application’s own answer"}`, ...lines(explanation.preflight.headers)]));
	}
	else {
		shown.push(element("p", { className: "hint" }, `No preflight: ${request.method} with such headers is what any page `
			+ "could always send, by a link, an image or a form."));
	}
	if (kind === "unsent") {
		shown.push(element("p", { className: "hint" }, `The ${request.method} itself never left the browser.`));
	}
	else {
		shown.push(exchange(asked ? "Then the request" : "The request", "only what CORS is about",
			[`${request.method} ${request.path}`, `Host: ${host}`, `Origin: ${page}`,
				...(request.credentials ? ["Cookie: if there is one"] : [])],
			[`${explanation.actual.answer ?? (outcome.readable ? outcome.status : "A status that stays hidden")}`,
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
	if (!explanation.policy) {
		return [element("p", {}, "No policy covers ", element("code", {}, request.path), "."),
			element("p", { className: "hint" }, "The starter leaves such paths alone: not a header is added.")];
	}
	const { name, ...settings } = explanation.policy;
	const deciding = decidingSetting(stop, explanation);
	const entries = [
		["allowed-origins", settings.allowedOrigins],
		["allowed-methods", settings.allowedMethods],
		["allowed-headers", settings.allowedHeaders],
		["exposed-headers", settings.exposedHeaders],
		["allow-credentials", [String(settings.allowCredentials)]],
		["max-age", [`${settings.maxAgeSeconds}s`]],
	];
	const terms = entries.map(([key, values]) => {
		const decided = key === deciding;
		return element("div", { className: decided ? "deciding" : "" },
			element("dt", {}, key, ...(decided ? [element("span", { className: "mark" }, "this decided")] : [])),
			element("dd", {}, ...(values.length ? listed(values) : ["none"])));
	});
	return [element("p", {}, "Its policy for this path is ", element("b", { id: "policy-name" }, name), ":"),
		element("dl", { className: "settings" }, ...terms)];
}

// Each value on its own may break the line, none within itself unless it must.
function listed(values) {
	return values.flatMap((value, index) => [element("span", { className: "value" }, value),
		...(index < values.length - 1 ? [" "] : [])]);
}
