class Factory {

  private final Connections connections = new Connections();

  synchronized Object getOrCreate(String key) {
    Object one = connections.get(key);
    if (one == null) {
      one = new Object();
      connections.put(key, one);
    }
    return one;
  }
}
