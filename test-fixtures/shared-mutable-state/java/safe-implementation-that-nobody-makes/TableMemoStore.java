import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class TableMemoStore implements MemoStore {
  private final DynamoDbClient client = DynamoDbClient.create();

  @Override
  public String get(String id) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
    return client.getItem(request -> request.tableName("memos").key(key)).item().get("text").s();
  }

  @Override
  public void save(String id, String text) {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS(id), "text", AttributeValue.fromS(text));
    client.putItem(request -> request.tableName("memos").item(item));
  }
}
