package com.example.settingsofastaticinitialiser;

// A library's class: its handlers are not in sight, but the settings are made while the class is loaded.
public class TracedWrapper {
  static {
    Settings.apply();
  }
}

class Settings {
  static void apply() {
    Defaults.set("traces.exporter", "none");
  }
}

class Defaults {
  static void set(String name, String value) {
    System.setProperty(name, value);
  }
}
