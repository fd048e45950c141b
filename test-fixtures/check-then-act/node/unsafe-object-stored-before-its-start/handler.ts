// A stores the object and awaits its start. B finds the object and uses it before it has started.
class Classifier {
  private labels: string[] = [];

  async start(): Promise<void> {
    const response = await fetch('https://models.example/labels');
    this.labels = (await response.json()) as string[];
  }

  classify(text: string): string | undefined {
    return this.labels.find((label) => text.includes(label));
  }
}

let classifier: Classifier | undefined;

export const handler = async (event: { text: string }) => {
  if (!classifier) { // hazard: check-then-act/halfInitialised
    classifier = new Classifier();
    await classifier.start();
  }
  return { label: classifier.classify(event.text) };
};
