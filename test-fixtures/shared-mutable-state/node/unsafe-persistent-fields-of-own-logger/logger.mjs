class Log {
  persistent = {};

  persist(fields) {
    this.persistent = { ...this.persistent, ...fields }; // hazard[lmi-scan]: shared-mutable-state/requestData
  }

  line(message) {
    return JSON.stringify({ ...this.persistent, message });
  }
}

export const log = new Log();
