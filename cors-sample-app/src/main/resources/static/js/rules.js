// The browser's half of the CORS protocol, as far as this page needs it to explain what happened.
// It decides nothing: the browser has decided already. https://fetch.spec.whatwg.org/#http-cors-protocol

const SAFELISTED_METHODS = ["GET", "HEAD", "POST"];
const SAFELISTED_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

// A script that sets one of these is not heard. https://fetch.spec.whatwg.org/#forbidden-request-header
const FORBIDDEN = /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie|cookie2|date|dnt|expect|host|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|via)$/;

// https://fetch.spec.whatwg.org/#cors-safelisted-request-header, for the headers that this page can send.
function isSafelisted(name, value) {
	switch (name.toLowerCase()) {
		case "accept":
		case "accept-language":
		case "content-language":
			return true;
		case "content-type":
			return SAFELISTED_TYPES.includes(value.split(";")[0].trim().toLowerCase());
		default:
			return false;
	}
}

/** The names that the browser asks for in Access-Control-Request-Headers: lower case, sorted. */
export function headersToAskFor(request) {
	return Object.entries(request.headers)
		.filter(([name, value]) => !isSafelisted(name, value))
		.map(([name]) => name.toLowerCase())
		.filter((name) => !FORBIDDEN.test(name))
		.sort();
}

/** Why the browser asks first, one reason per entry; empty if it does not ask. */
export function reasonsToAskFirst(request) {
	const reasons = [];
	if (!SAFELISTED_METHODS.includes(request.method)) {
		reasons.push({ about: "method", value: request.method });
	}
	for (const name of headersToAskFor(request)) {
		reasons.push({ about: "header", value: name });
	}
	return reasons;
}

// https://fetch.spec.whatwg.org/#cors-check
function passesCorsCheck(headers, request, origin) {
	const allowed = headers["Access-Control-Allow-Origin"];
	if (allowed === undefined) {
		return "no-origin";
	}
	if (allowed === "*") {
		return request.credentials ? "star-with-credentials" : "";
	}
	if (allowed !== origin) {
		return "other-origin";
	}
	return request.credentials && headers["Access-Control-Allow-Credentials"] !== "true" ? "no-credentials" : "";
}

function list(headers, name) {
	return (headers[name] ?? "").split(",").map((entry) => entry.trim()).filter(Boolean);
}

// Steps 7 and following of https://fetch.spec.whatwg.org/#cors-preflight-fetch
function passesPreflight(verdict, request, origin) {
	const check = passesCorsCheck(verdict.headers, request, origin);
	if (check) {
		return check;
	}
	const methods = list(verdict.headers, "Access-Control-Allow-Methods");
	const anyMethod = methods.includes("*") && !request.credentials;
	if (!SAFELISTED_METHODS.includes(request.method) && !anyMethod && !methods.includes(request.method)) {
		return "method";
	}
	const names = list(verdict.headers, "Access-Control-Allow-Headers").map((name) => name.toLowerCase());
	const anyHeader = names.includes("*") && !request.credentials;
	const missing = headersToAskFor(request)
		.filter((name) => !names.includes(name) && !(anyHeader && name !== "authorization"));
	return missing.length ? "header" : "";
}

/**
 * Where a browser stops: at the preflight, at the answer, or nowhere. An empty problem means that it lets
 * the script read.
 */
export function whereTheBrowserStops(explanation, request, origin) {
	if (reasonsToAskFirst(request).length) {
		const problem = passesPreflight(explanation.preflight, request, origin);
		if (problem) {
			return { stage: "preflight", problem };
		}
	}
	const problem = passesCorsCheck(explanation.actual.headers, request, origin);
	return { stage: problem ? "answer" : "none", problem };
}
