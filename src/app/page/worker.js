// The engine a second time, beside the page: long texts are compared here, so that the page never waits. The first
// message brings the program's script and its compiled code; what comes before it has started is kept for it.
const waiting = [];
self.onmessage = async ({ data: { script, module } }) => {
  self.onmessage = (event) => waiting.push(event);
  const { default: start } = await import(script);
  await start({ module_or_path: module });
  for (const event of waiting) self.onmessage(event);
};
