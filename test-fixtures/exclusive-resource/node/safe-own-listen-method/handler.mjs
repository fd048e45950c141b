// `listen` belongs to the project's own class and takes no port.
class Recorder {
  constructor(limit) {
    this.limit = limit;
  }

  listen(milliseconds) {
    return Math.min(milliseconds, this.limit);
  }
}

const recorder = new Recorder(5000);

export const handler = async (event) => ({ clip: event.clip, length: recorder.listen(3000) });
