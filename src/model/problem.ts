import * as z from "zod";

/** RFC 9457 problem details; `errors` names the fields at fault by JSON pointer (or by the query parameter's name). */
export const problem = z.object({
  type: z.string().default("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
export type FieldError = { pointer: string; detail: string };

const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Not authorised",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  422: "Invalid content",
  500: "Internal error",
  503: "Try again later",
};

/** A failure that is answered to the client as it stands: the caller's mistake, or a world that is out of reach. */
export class ProblemError extends Error {
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    detail: string,
    options: { errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.name = "ProblemError";
    this.status = status;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }

  toProblem(): Problem {
    return makeProblem(this.status, this.message, this.errors);
  }
}

/** The one error shape. */
export function makeProblem(status: number, detail: string, errors?: FieldError[]): Problem {
  return {
    type: "about:blank",
    title: TITLES[status] ?? "Error",
    status,
    detail,
    ...(errors && errors.length > 0 ? { errors } : {}),
  };
}

/** zod's issues as field errors: `/articles/3/url` and what is expected there; none without an error. */
export function fieldErrors(error: z.ZodError | undefined, prefix = ""): FieldError[] {
  return (error?.issues ?? []).flatMap((issue) => {
    // zod reports all unknown fields of an object as one issue, at the object.
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        pointer: prefix + jsonPointer([...issue.path, key]),
        detail: `"${key}" is not a field here`,
      }));
    }
    return [{ pointer: prefix + jsonPointer(issue.path), detail: issue.message }];
  });
}

/** RFC 6901. */
function jsonPointer(path: PropertyKey[]): string {
  return path.map((key) => "/" + String(key).replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}
