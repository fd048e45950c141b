package com.example.lomboksetter;

import lombok.Data;

@Data
class Session {
  private String customer; // hazard: shared-mutable-state/requestData
}
