package com.example.toolwithamain;

// A tool that is started by hand; what it offers besides ends the program that it is, whoever calls it.
public class ExportTool {
  public static void main(String[] args) {
    if (args.length == 0) throw new IllegalArgumentException("No table is named.");
    System.out.println(args[0]);
  }

  public void fail(String message) {
    System.err.println(message);
    System.exit(2);
  }
}
