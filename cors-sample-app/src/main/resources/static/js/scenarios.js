// What one can try. A scenario is a filled-in form.

export const ENDPOINTS = [
	{ path: "/api/echo", policy: "default", about: "Tells what arrived." },
	{ path: "/api/report", policy: "default",
		about: "Sets X-Total-Count, which the policy exposes, and X-Internal-Node, which it does not." },
	{ path: "/api/no-such-thing", policy: "default", about: "Does not exist: 404." },
	{ path: "/api/broken", policy: "default", about: "Throws an exception: 500." },
	{ path: "/public/echo", policy: "public", about: "Tells what arrived, to anybody." },
	{ path: "/account/visit", policy: "account", about: "Counts visits in a cookie. Send it twice." },
	{ path: "/account/echo", policy: "account", about: "Tells what arrived, cookies included." },
	{ path: "/partners/echo", policy: "partners", about: "Tells what arrived, to others." },
	{ path: "/api/unmanaged%20/echo", policy: "two policies",
		about: "Some read the blank away, and then it is excluded. What can be read two ways is denied." },
	{ path: "/api/unmanaged/echo", policy: "no policy", about: "Tells what arrived. Excluded from the policy of /api." },
];

export const HEADERS = {
	"Content-Type": "application/json",
	"X-Request-Id": "42",
	"X-Debug": "true",
	"Authorization": "Bearer demo",
};

export const SCENARIOS = [
	{
		group: "Goes through",
		entries: [
			{ id: "get", title: "Plain GET", path: "/api/echo", method: "GET" },
			{ id: "json", title: "POST of JSON", path: "/api/echo", method: "POST", headers: ["Content-Type"] },
			{ id: "patch", title: "PATCH with a header", path: "/api/echo", method: "PATCH",
				headers: ["Content-Type", "X-Request-Id"] },
			{ id: "exposed", title: "Exposed headers", path: "/api/report", method: "GET" },
			{ id: "cookie", title: "With a cookie", path: "/account/visit", method: "GET", credentials: true },
			{ id: "public", title: "Open to everyone", path: "/public/echo", method: "GET" },
		],
	},
	{
		group: "Refused",
		entries: [
			{ id: "denied-origin", title: "Origin not allowed", path: "/partners/echo", method: "GET" },
			{ id: "denied-method", title: "Method not allowed", path: "/api/echo", method: "DELETE" },
			{ id: "denied-header", title: "Header not allowed", path: "/api/echo", method: "GET", headers: ["X-Debug"] },
			{ id: "lower-case", title: "patch is not PATCH", path: "/api/echo", method: "PATCH",
				beyond: { method: "patch" } },
			{ id: "long-header", title: "A name of 258 letters", path: "/api/echo", method: "GET",
				beyond: { headers: { [`X-${"a".repeat(256)}`]: "1" } } },
			{ id: "null-origin", title: "A page of no origin", path: "/api/echo", method: "GET",
				beyond: { origin: "null" } },
			{ id: "malformed-origin", title: "No browser’s origin", path: "/api/echo", method: "GET",
				beyond: { origin: `${location.origin}/` } },
			{ id: "two-ways", title: "A path read two ways", path: "/api/unmanaged%20/echo", method: "GET" },
			{ id: "star-cookie", title: "Cookies and *", path: "/public/echo", method: "GET", credentials: true },
			{ id: "no-policy", title: "No policy at all", path: "/api/unmanaged/echo", method: "GET" },
		],
	},
	{
		group: "Errors, and still readable",
		entries: [
			{ id: "not-found", title: "404", path: "/api/no-such-thing", method: "GET" },
			{ id: "broken", title: "500", path: "/api/broken", method: "GET" },
		],
	},
];
