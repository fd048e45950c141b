/**
 * Libraries that are often packed into the folder of a handler, by their packages. The names are those that the tables go
 * by and that no project gives a package of its own.
 */
export const packedLibraries: readonly string[] =
  `PIL aioboto3 aiomysql asyncpg boto3 botocore cv2 matplotlib mysql numpy openpyxl oracledb pandas pg8000 psycopg psycopg2
  pyarrow pymongo pymssql pymysql pyodbc s3transfer scipy selenium sklearn sqlalchemy tensorflow urllib3`.split(
    /\s+/,
  );
