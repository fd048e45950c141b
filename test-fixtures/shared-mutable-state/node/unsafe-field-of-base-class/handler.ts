// The base class stores the event, the subclass reads it behind an await.
abstract class BaseHandler {
  protected event: { id: string; note: string } | undefined;

  async run(event: { id: string; note: string }) {
    this.event = event; // hazard: shared-mutable-state/requestData
    return this.process();
  }

  protected abstract process(): Promise<unknown>;
}

class NoteHandler extends BaseHandler {
  protected override async process() {
    const response = await fetch(`https://notes.example/${this.event?.id}`);
    return { existed: response.ok, note: this.event?.note };
  }
}

const notes = new NoteHandler();

export const handler = (event: { id: string; note: string }) => notes.run(event);
