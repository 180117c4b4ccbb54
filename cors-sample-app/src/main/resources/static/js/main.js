import { apiOrigin, explain, send, sendFromNowhere } from "./api.js";
import { changed, readForm, fillForm, prepareForm, showCode } from "./form.js";
import { headersToAskFor } from "./rules.js";
import { SCENARIOS } from "./scenarios.js";
import { showOutcome, showWaiting } from "./view.js";

const PAGE = location.origin;
const API = apiOrigin(location);

let latest = 0;

async function fire(request) {
	const turn = ++latest;
	showWaiting();
	const url = API + request.path;
	const page = request.origin ?? PAGE;
	const [outcome, explanation] = await Promise.all([
		sent(url, request),
		explain(url, page, request, headersToAskFor(request)),
	]);
	// A slow answer must not overwrite that of a later request.
	if (turn === latest) {
		showOutcome({ request, page, api: API, outcome, explanation });
	}
}

// Some origins a script has, one it can get rid of, and others only a hand-made request has.
function sent(url, request) {
	switch (request.origin) {
		case undefined:
			return send(url, request);
		case "null":
			return sendFromNowhere(url, request);
		default:
			return null;
	}
}

function mark(id) {
	for (const button of document.querySelectorAll("#scenarios button")) {
		button.setAttribute("aria-pressed", String(button.dataset.scenario === id));
	}
}

async function play(scenario) {
	fillForm(scenario);
	mark(scenario.id);
	showCode(API);
	await fire(readForm());
}

function offer(group) {
	const section = document.createElement("div");
	section.className = "group";
	const title = document.createElement("h2");
	title.textContent = group.group;
	title.id = `group-${SCENARIOS.indexOf(group)}`;
	const list = document.createElement("ul");
	list.setAttribute("aria-labelledby", title.id);
	for (const scenario of group.entries) {
		const item = document.createElement("li");
		const button = document.createElement("button");
		button.type = "button";
		button.dataset.scenario = scenario.id;
		button.textContent = scenario.title;
		button.addEventListener("click", async () => {
			history.replaceState(null, "", `#${scenario.id}`);
			await play(scenario);
			reveal();
		});
		item.append(button);
		list.append(item);
	}
	section.append(title, list);
	return section;
}

// On a narrow screen the answer is below the form: bring it into view.
function reveal() {
	const verdict = document.getElementById("verdict");
	const { top, bottom } = verdict.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight) {
		const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
		verdict.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
	}
}

function warnOfAddress() {
	if (location.hostname === "localhost" || location.hostname === "www.sample.localhost") {
		return;
	}
	const notice = document.getElementById("wrong-address");
	const home = document.createElement("a");
	home.href = `${location.protocol}//localhost${location.port ? `:${location.port}` : ""}/`;
	home.textContent = home.href;
	notice.append(`You opened this page as ${PAGE}, an origin that only the policy “public” allows. `
		+ "That is instructive, too; the usual address is ", home, ".");
	notice.hidden = false;
}

document.getElementById("page-origin").textContent = PAGE;
document.getElementById("api-origin").textContent = API;
document.getElementById("scenarios").append(...SCENARIOS.map(offer));
warnOfAddress();
prepareForm();

const form = document.getElementById("request");
form.addEventListener("input", () => {
	mark(null);
	changed();
	showCode(API);
});
form.addEventListener("submit", async (event) => {
	event.preventDefault();
	await fire(readForm());
	reveal();
});

const all = SCENARIOS.flatMap((group) => group.entries);
play(all.find((scenario) => scenario.id === location.hash.slice(1)) ?? all[0]);
