/** Where the page lies in the outputs of its review. */
export const pagePath = "review/index.html";
