/** Everything X asks for, granted when the user clicks its switch. */
export const xHosts = ["https://x.com/*", "https://pro.x.com/*", "https://twitter.com/*"];

export const facebookHosts = ["https://www.facebook.com/*", "https://web.facebook.com/*"];
