// Fires requests at the API, and asks the page's own server what its policies say to them.

/** The other origin of the same application. */
export function apiOrigin(location) {
	const host = location.hostname;
	let other = "127.0.0.1";
	if (host.startsWith("www.") && host.endsWith(".localhost")) {
		other = host.replace(/^www\./, "api.");
	}
	else if (host === "127.0.0.1") {
		other = "localhost";
	}
	return `${location.protocol}//${other}${location.port ? `:${location.port}` : ""}`;
}

/** The second argument of fetch(). */
export function fetchOptions(request) {
	const options = {};
	if (request.method !== "GET") {
		options.method = request.method;
	}
	if (Object.keys(request.headers).length) {
		options.headers = request.headers;
	}
	if (request.credentials) {
		options.credentials = "include";
	}
	if (request.body) {
		options.body = request.body;
	}
	return options;
}

/** What the browser lets through: status, headers and body, or the error that is all a script gets. */
export async function send(url, request) {
	try {
		const response = await fetch(url, fetchOptions(request));
		return {
			readable: true,
			status: response.status,
			statusText: response.statusText,
			headers: [...response.headers],
			body: await response.text(),
		};
	}
	catch (error) {
		return { readable: false, error: `${error.name}: ${error.message}` };
	}
}

// A frame without an origin of its own: what it sends has the origin "null".
const FRAME = `<script>
	addEventListener("message", async ({ data: { url, options } }) => {
		try {
			const response = await fetch(url, options);
			parent.postMessage({ readable: true, status: response.status, statusText: response.statusText,
				headers: [...response.headers], body: await response.text() }, "*");
		}
		catch (error) {
			parent.postMessage({ readable: false, error: error.name + ": " + error.message }, "*");
		}
	});
	parent.postMessage("ready", "*");
</script>`;

/** The same as send(), from a page that has no origin which could be named. */
export function sendFromNowhere(url, request) {
	return new Promise((resolve) => {
		const frame = document.createElement("iframe");
		frame.sandbox = "allow-scripts";
		frame.hidden = true;
		frame.srcdoc = FRAME;
		addEventListener("message", function listen({ source, data }) {
			if (source !== frame.contentWindow) {
				return;
			}
			if (data === "ready") {
				source.postMessage({ url, options: fetchOptions(request) }, "*");
				return;
			}
			removeEventListener("message", listen);
			frame.remove();
			resolve(data);
		});
		document.body.append(frame);
	});
}

/**
 * What the server's policies say to such a request, and the policy itself: a dry run of the endpoint "cors", which
 * grants nothing and counts nothing. null if the server does not answer.
 */
export async function explain(url, origin, request, headersToAskFor) {
	const query = new URLSearchParams({ path: url, origin, method: request.method });
	if (headersToAskFor.length) {
		query.set("headers", headersToAskFor.join(","));
	}
	try {
		const [answers, overview] = await Promise.all([read(`/actuator/cors?${query}`), read("/actuator/cors")]);
		const policy = overview.policies.find(({ name }) => name === answers.actual.policy);
		return { ...answers, policy };
	}
	catch {
		return null;
	}
}

async function read(url) {
	const response = await fetch(url);
	if (!response.ok) {
		throw new Error(`${response.status}`);
	}
	return response.json();
}
