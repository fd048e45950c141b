using MySqlConnector;

namespace Greeter
{
    public class Database
    {
        private static Database instance;

        public MySqlConnection Connection { get; } = new MySqlConnection("Server=db;Database=greetings");

        public static Database Instance()
        {
            if (instance == null) // hazard: check-then-act/lazyInit@low
                instance = new Database();
            return instance;
        }
    }
}
