// The form: what is to be sent.

import { fetchOptions } from "./api.js";
import { ENDPOINTS, HEADERS } from "./scenarios.js";

const GROUPS = { "no policy": "No policy", "two policies": "Two ways to read it" };
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const WITH_BODY = ["POST", "PUT", "PATCH"];
const BODY = "{\"hello\":\"world\"}";

// More headers than these are only counted in the code.
const SHOWN = 8;

// What a scenario has and the form cannot say: it holds until somebody changes the form.
let beyond = {};

const field = (id) => document.getElementById(id);

function choice(type, name, value, text) {
	const label = document.createElement("label");
	label.className = type === "radio" ? "segment" : "check";
	const input = document.createElement("input");
	input.type = type;
	input.name = name;
	input.value = value;
	const span = document.createElement("span");
	span.append(...text);
	label.append(input, span);
	return label;
}

function code(text) {
	const element = document.createElement("code");
	element.textContent = text;
	return element;
}

export function prepareForm() {
	const groups = new Map();
	for (const endpoint of ENDPOINTS) {
		if (!groups.has(endpoint.policy)) {
			const group = document.createElement("optgroup");
			group.label = GROUPS[endpoint.policy] ?? `Policy “${endpoint.policy}”`;
			groups.set(endpoint.policy, group);
		}
		groups.get(endpoint.policy).append(new Option(endpoint.path, endpoint.path));
	}
	field("endpoint").append(...groups.values());
	field("methods").append(...METHODS.map((method) => choice("radio", "method", method, [method])));
	field("headers").append(...Object.entries(HEADERS)
		.map(([name, value]) => choice("checkbox", "header", name, [code(name), ` ${value}`])));
}

function showEndpoint() {
	const endpoint = ENDPOINTS.find((entry) => entry.path === field("endpoint").value);
	field("endpoint-about").textContent = endpoint.about;
}

export function fillForm(scenario) {
	field("endpoint").value = scenario.path;
	for (const radio of field("methods").querySelectorAll("input")) {
		radio.checked = radio.value === scenario.method;
	}
	for (const box of field("headers").querySelectorAll("input")) {
		box.checked = (scenario.headers ?? []).includes(box.value);
	}
	field("other-name").value = "";
	field("credentials").checked = scenario.credentials ?? false;
	beyond = scenario.beyond ?? {};
}

/** Somebody has changed the form. */
export function changed() {
	beyond = {};
}

export function readForm() {
	const data = new FormData(field("request"));
	const headers = Object.fromEntries(data.getAll("header").map((name) => [name, HEADERS[name]]));
	const other = data.get("other-name").trim();
	if (other && field("other-name").validity.valid) {
		headers[other] = data.get("other-value");
	}
	const method = data.get("method");
	return {
		path: data.get("endpoint"),
		method,
		headers,
		credentials: data.get("credentials") !== null,
		body: WITH_BODY.includes(method) ? BODY : "",
		...beyond,
	};
}

/** The call as one would write it. */
export function showCode(api) {
	showEndpoint();
	const request = readForm();
	const { headers, ...others } = fetchOptions(request);
	const lines = Object.entries(others).map(([key, value]) => `  ${key}: ${quote(value)},`);
	if (headers) {
		const pairs = Object.entries(headers).map(([name, value]) => `    ${quote(name)}: ${quote(value)},`);
		if (pairs.length > SHOWN) {
			pairs.splice(SHOWN, pairs.length, `    // and ${pairs.length - SHOWN} more`);
		}
		lines.splice(others.method ? 1 : 0, 0, "  headers: {", ...pairs, "  },");
	}
	const call = `await fetch(api + ${quote(request.path)}`;
	field("code").textContent = `const api = ${quote(api)};\n`
		+ (lines.length ? `${call}, {\n${lines.join("\n")}\n});` : `${call});`);
}

function quote(text) {
	return text.includes("\"") ? `'${text}'` : `"${text}"`;
}
