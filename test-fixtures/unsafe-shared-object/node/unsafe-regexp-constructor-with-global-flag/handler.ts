// The constructor with `g` makes the same stateful object as the literal does.
const marker = new RegExp('#(\\d+)', 'g'); // hazard: unsafe-shared-object/statefulRegex

export const handler = async (event: { text: string }) => {
  const titles: string[] = [];
  for (let match = marker.exec(event.text); match !== null; match = marker.exec(event.text)) {
    const response = await fetch(`https://issues.example/${match[1]}`);
    titles.push(await response.text());
  }
  return titles;
};
