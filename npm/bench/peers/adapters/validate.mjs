// Our `validate` after each edit, for those who hold the order themselves and want no session.
import startSession from "./session.mjs";

export default async function start(host) {
  const { validate, name, compare } = await startSession(host);
  return { validate, name, compare };
}
