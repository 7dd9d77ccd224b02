/**
 * A step does one thing and says whether there was one to do. It is called until it says no, or until the process is to
 * stop: then the step under way ends as it would.
 */
export async function runUntilQuiet(step: () => Promise<boolean>, stopping?: AbortSignal): Promise<void> {
  while (stopping?.aborted !== true && (await step()));
}
