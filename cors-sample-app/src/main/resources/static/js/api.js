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

/** What the server's policies say to such a request; null if the server does not answer. */
export async function explain(url, origin, request, headersToAskFor) {
	const query = new URLSearchParams({ url, origin, method: request.method, headers: headersToAskFor.join(",") });
	try {
		const response = await fetch(`/explain?${query}`);
		return response.ok ? await response.json() : null;
	}
	catch {
		return null;
	}
}
