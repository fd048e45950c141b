// `exit` is a method of the project's own state machine here, and the local hides the global.
class Workflow {
  state = 'running';

  exit(code) {
    this.state = code === 0 ? 'done' : 'failed';
    return this.state;
  }
}

export const handler = async (event) => {
  const process = new Workflow();
  return { state: process.exit(event.code) };
};
