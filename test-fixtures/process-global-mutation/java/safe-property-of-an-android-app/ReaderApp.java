package com.example.propertyofanandroidapp;

import android.app.Application;

// An application of another host, which serves no requests.
public class ReaderApp extends Application {
  @Override
  public void onCreate() {
    super.onCreate();
    System.setProperty("reader.folder", getFilesDir().getAbsolutePath());
  }
}
