package com.example.suminsharedobject;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Objects of the class are made for each request as well, but this one is shared.
public class Handler implements RequestHandler<Map<String, String>, Integer> {
  static final class Score {
    private int points;

    Score(int points) {
      this.points = points;
    }

    void add(Score other) {
      points += other.points; // hazard: shared-mutable-state/readModifyWrite
    }

    int points() {
      return points;
    }
  }

  private static final Score TOTAL = new Score(0);

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    Score own = new Score(event.size());
    own.add(new Score(1));
    TOTAL.add(own);
    return TOTAL.points();
  }
}
