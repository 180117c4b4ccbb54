// What happened, in plain words.

import { reasonsToAskFirst, whereTheBrowserStops } from "./rules.js";

const AND = new Intl.ListFormat("en", { type: "conjunction" });

/** Why the browser asked first, as the end of a sentence. */
export function whyAsked(request) {
	const reasons = reasonsToAskFirst(request);
	const methods = reasons.filter((reason) => reason.about === "method").map((reason) => `the method ${reason.value}`);
	const names = reasons.filter((reason) => reason.about === "header").map((reason) => reason.value);
	const headers = names.length ? [`the header${names.length > 1 ? "s" : ""} ${AND.format(names)}`] : [];
	return [...methods, ...headers].join(" and ");
}

// In the server's own words.
function deniedBecause({ why, nearMiss }) {
	return `${why.charAt(0).toUpperCase()}${why.slice(1)}${nearMiss ? `: ${nearMiss.message}` : ""}.`;
}

function isDenied({ outcome }) {
	return outcome === "denied" || outcome === "blocked";
}

function refusedBecause(stop, explanation) {
	const { policy } = explanation;
	const answer = stop.stage === "preflight" ? explanation.preflight : explanation.actual;
	if (isDenied(answer)) {
		return deniedBecause(answer);
	}
	if (!policy) {
		return "No policy covers this path, so the answer says nothing about CORS, and without a word of "
			+ "permission a browser hands over nothing.";
	}
	if (stop.problem === "star-with-credentials") {
		return `The policy “${policy.name}” answers * to everyone. For a request with credentials a browser does `
			+ "not accept that: what is open to all is read without being recognised.";
	}
	if (stop.problem === "no-credentials") {
		return `The policy “${policy.name}” allows this origin, but not its cookies (allow-credentials is false).`;
	}
	return `The answer does not carry what the browser looks for (${stop.problem}).`;
}

/** Title and text of the verdict, and where the request came to its end. */
export function verdictOf({ request, page, outcome, explanation }) {
	if (!explanation) {
		return { kind: "lost", title: "The server does not answer.", text: "Is the sample still running?" };
	}
	const stop = whereTheBrowserStops(explanation, request, page);
	if (!outcome) {
		return { kind: "asked", stop: { ...stop, stage: "answer" }, title: "Not sent, only asked.",
			text: `No browser writes the origin ${page}. The server would deny it. ${deniedBecause(explanation.actual)}` };
	}
	if (outcome.readable) {
		const error = outcome.status >= 400
			? " An error, and still readable: the permission is on every answer, not only on the good ones."
			: "";
		return { kind: "readable", stop, title: "The script may read the answer.",
			text: `${policySays(explanation)} allows it, so status, body and the readable headers were handed over.${error}` };
	}
	if (stop.stage === "preflight") {
		return { kind: "unsent", stop, title: "The browser did not send the request.",
			text: "It asked first, and the server did not agree. "
				+ refusedBecause(stop, explanation) };
	}
	if (stop.stage === "answer") {
		return { kind: "refused", stop, title: "The browser kept the answer from the script.",
			text: refusedBecause(stop, explanation)
				+ " Mind that the server has carried the request out: a denied request is unreadable, not undone." };
	}
	return { kind: "refused", stop, title: "The browser refused, although the policy allows it.",
		text: "Something else stood in the way; the browser’s console says what." };
}

function policySays(explanation) {
	return explanation.policy ? `The policy “${explanation.policy.name}”` : "The server";
}

/** Which of the policy's settings decided. */
export function decidingSetting(stop, explanation) {
	if (!explanation.policy || stop.stage === "none") {
		return "";
	}
	const answer = stop.stage === "preflight" ? explanation.preflight : explanation.actual;
	const byReason = {
		ORIGIN_NOT_ALLOWED: "allowed-origins",
		METHOD_NOT_ALLOWED: "allowed-methods",
		HEADERS_NOT_ALLOWED: "allowed-headers",
	};
	const byProblem = { "star-with-credentials": "allowed-origins", "no-credentials": "allow-credentials" };
	return byReason[answer.reason] ?? byProblem[stop.problem] ?? "";
}
