/**
 * Libraries that are often packed into the folder of a handler, by their packages, and whose names the knowledge tables
 * go by. A project has no package of such a name itself: it could not use the library then.
 */
const libraries: ReadonlySet<string> = new Set(
  `PIL aioboto3 aiomysql asyncpg boto3 botocore cv2 git gspread joblib langchain matplotlib mysql numpy openpyxl oracledb
  pandas paramiko pdf2image pg8000 pip psycopg psycopg2 pyarrow pymongo pymssql pymysql pyodbc redis reportlab requests
  s3fs scipy selenium sklearn snowflake sqlalchemy tensorflow torch transformers urllib3`.split(/\s+/),
);

export function isPackedLibrary(name: string): boolean {
  return libraries.has(name);
}
