import com.google.inject.AbstractModule;

public class StoreModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(MemoStore.class).to(TableMemoStore.class);
  }
}
