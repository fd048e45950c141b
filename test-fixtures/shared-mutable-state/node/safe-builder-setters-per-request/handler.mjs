// The builder is made for the request, and its setters fill it.
class QueryBuilder {
  #table = '';
  #filters = [];

  from(table) {
    this.#table = table;
    return this;
  }

  where(filter) {
    this.#filters.push(filter);
    return this;
  }

  toString() {
    return `${this.#table}?${this.#filters.join('&')}`;
  }
}

export const handler = async (event) => {
  const query = new QueryBuilder().from(event.table);
  for (const id of event.filterIds) {
    const response = await fetch(`https://filters.example/${id}`);
    query.where(await response.text());
  }
  const rows = await fetch(`https://rows.example/${query}`);
  return rows.json();
};
