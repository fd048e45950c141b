package com.example.sumbesidesharedconstants;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

// Some objects of the class are constants that all share, but what changes is made by the invocation.
public class Handler implements RequestHandler<Map<String, String>, Integer> {
  static final class Score {
    static final Score ZERO = new Score(0);
    static final Score ONE = new Score(1);

    private int points;

    Score(int points) {
      this.points = points;
    }

    void add(Score other) {
      if (other == ZERO) return;
      points += other.points;
    }

    int points() {
      return points;
    }
  }

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    Score sum = new Score(0);
    List.copyOf(event.values()).forEach(value -> sum.add(value.isEmpty() ? Score.ZERO : Score.ONE));
    return sum.points();
  }
}
