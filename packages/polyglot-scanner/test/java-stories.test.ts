import { defaultOptions, type Finding } from 'hazard-core';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/scan.js';
import { makeTree } from './support/tree.js';

async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const { findings } = await scan({
    cwd: makeTree(files),
    paths: ['.'],
    engine: defaultOptions,
    selection: { preset: 'recommended', minConfidence: 'medium', only: [], ignored: ['uncorrelated-log'] },
  });
  return findings;
}

const handlerHead = `package shop;
import com.amazonaws.services.lambda.runtime.*;
import java.util.*;
`;

describe('the story of a finding', () => {
  it('begins at the handler whose object is shared, not at one that makes an object for itself', async () => {
    const [finding, ...others] = await findingsIn({
      'Lines.java': `package shop;
import java.util.*;
public class Lines {
  private final List<String> lines = new ArrayList<>();
  public void add(String line) { lines.add(line); }
  public int size() { return lines.size(); }
}
`,
      'AHandler.java': `${handlerHead}public class AHandler implements RequestHandler<String, Integer> {
  public Integer handleRequest(String order, Context context) {
    Lines own = new Lines();
    own.add(order);
    return own.size();
  }
}
`,
      'BHandler.java': `${handlerHead}public class BHandler implements RequestHandler<String, Integer> {
  private final Lines kept = new Lines();
  public Integer handleRequest(String order, Context context) { return note(order); }
  private int note(String order) {
    kept.add(order);
    return kept.size();
  }
}
`,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'Lines.java', hazard: 'shared-mutable-state' });
    const calls = finding!.related.filter(({ message }) => message.includes(' calls '));
    expect(calls.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'BHandler.java: handleRequest calls note here',
      'BHandler.java: note calls add here',
    ]);
  });

  it('tells of a connection where statements run, in an order of one piece of code', async () => {
    const orders = `package shop;
import java.sql.*;
public class Orders {
  private final Connection connection = Database.connect();
  public void add(String order) throws SQLException {
    Statement statement = connection.createStatement();
    statement.execute(order);
    connection.commit();
  }
  public void clear() throws SQLException { connection.rollback(); }
}
`;
    const [finding, ...others] = await findingsIn({
      'Database.java': `package shop;
import java.sql.*;
public class Database {
  private static final Connection CONNECTION = open();
  private static Connection open() {
    try { return DriverManager.getConnection("jdbc:x"); } catch (SQLException e) { throw new IllegalStateException(e); }
  }
  public static Connection connect() { return CONNECTION; }
}
`,
      'Orders.java': orders,
      'Handler.java': `${handlerHead}public class Handler implements RequestHandler<String, String> {
  public String handleRequest(String order, Context context) {
    try {
      Orders orders = new Orders();
      orders.clear();
      orders.add(order);
      return order;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
`,
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'Database.java', hazard: 'shared-connection' });
    const told = finding!.interleaving.map(({ invocation, file, span }) => {
      expect(file).toBe('Orders.java');
      return `${invocation} ${orders.slice(span.start, span.end)}`;
    });
    expect(told).toEqual([
      'A connection.createStatement()',
      'B connection.createStatement()',
      'A connection.commit()',
    ]);
  });
});
