import type { RouterRoute } from "hono/types";

/**
 * The methods that a path knows, among an app's routes: for the `Allow` of a 405 and of OPTIONS (RFC 9110, 10.2.1).
 * Empty when there is nothing at the path.
 */
export function allowedMethods(routes: RouterRoute[], path: string): string[] {
  const found = new Set<string>();
  for (const route of routes) {
    if (route.method === "ALL" || !patternOf(route.path).test(path)) continue;
    found.add(route.method);
    if (route.method === "GET") found.add("HEAD");
  }
  return found.size === 0 ? [] : [...found, "OPTIONS"];
}

/** `/v1/articles/:id` as a pattern; a middleware's `/*` matches nothing, since it is no route. */
function patternOf(path: string): RegExp {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : escapeRegExp(part)));
  return new RegExp(`^${parts.join("/")}$`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
