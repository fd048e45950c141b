using MySqlConnector;

namespace Greeter
{
    public class GreetingDatabase
    {
        private static GreetingDatabase instance;

        public MySqlConnection Connection { get; } = new MySqlConnection("Server=db;Database=greetings");

        public static GreetingDatabase Instance()
        {
            if (instance == null) // hazard: check-then-act/lazyInit@low
                instance = new GreetingDatabase();
            return instance;
        }
    }
}
