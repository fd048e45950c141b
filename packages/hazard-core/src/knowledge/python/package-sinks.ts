import type { PathSink } from '../path-facts.js';
import { at, chains, named, rows } from './file-sinks.js';

/** Path arguments of packages. Sources: the packages' own documentation. */

const clients =
  'boto3#client() boto3#Session().client() boto3#session.Session().client() boto3.session#Session().client() boto3#resource().meta.client aioboto3#Session().client() aws_lambda_powertools.utilities';

const buckets = 'boto3#resource().Bucket() boto3#Session().resource().Bucket()';
const objects =
  'boto3#resource().Object() boto3#resource().Bucket().Object() boto3#resource().ObjectSummary() boto3#Session().resource().Object()';

/** s3transfer downloads to a name with a random ending and renames the finished file; seen in a proof as well. */
const finished = { finishesFirst: true } as const;

const aws: readonly PathSink[] = [
  ...chains('write', at(2, 'Filename'), 'download_file', clients, finished),
  ...chains('write', at(1, 'Filename'), 'download_file', buckets, finished),
  ...chains('write', at(0, 'Filename'), 'download_file', objects, finished),
  ...chains('read', at(0, 'Filename'), 'upload_file', clients),
  ...chains('read', at(0, 'Filename'), 'upload_file', `${buckets} ${objects}`),
  ...chains('write', at(1, 'lpath'), 'get download get_file', 's3fs#S3FileSystem()'),
  ...rows('write', named('path'), 'awswrangler#s3.download'),
  ...rows('write', named('local_file'), 'awswrangler#s3.download'),
];

const downloads: readonly PathSink[] = [
  ...rows('write', at(1, 'out'), 'wget#download'),
  ...rows('write', at(1, 'output'), 'gdown#download'),
  ...rows('write', at(1, 'to_path'), 'git#Repo.clone_from'),
  ...rows('write', at(1, 'path'), 'pygit2#clone_repository'),
  ...rows('write', at(1, 'target'), 'dulwich.porcelain#clone'),
  ...chains('write', at(0, 'filename'), 'download_to_filename', 'google.cloud#storage google.cloud.storage#'),
  ...chains('write', at(1, 'localpath'), 'get', 'paramiko# pysftp#'),
  ...chains('write', at(1, 'local_path'), 'retrieve download', 'pysftp#'),
  ...chains('profile', named('cache_dir'), 'from_pretrained', 'transformers# diffusers# tokenizers#'),
  ...rows('profile', named('cache_dir'), 'huggingface_hub#hf_hub_download huggingface_hub#snapshot_download'),
  ...rows('write', named('local_dir'), 'huggingface_hub#hf_hub_download huggingface_hub#snapshot_download'),
  ...rows('write', named('download_dir'), 'nltk#download'),
];

const data: readonly PathSink[] = [
  ...chains(
    'write',
    at(0, 'path_or_buf'),
    'to_csv to_json to_hdf to_latex to_html to_markdown to_stata to_xml',
    'pandas#',
  ),
  ...chains('write', at(0, 'path'), 'to_parquet to_pickle to_feather to_orc', 'pandas# geopandas#'),
  ...chains('write', at(0, 'excel_writer'), 'to_excel', 'pandas#'),
  ...rows('write', at(0, 'path'), 'pandas#ExcelWriter'),
  ...chains('write', at(0, 'file'), 'write_csv write_parquet write_json write_excel', 'polars#'),
  ...rows('write', at(0, 'file'), 'numpy#save numpy#savez numpy#savez_compressed'),
  ...rows('write', at(0, 'fname'), 'numpy#savetxt'),
  ...rows('write', at(1, 'where'), 'pyarrow.parquet#write_table'),
  ...rows('write', at(1, 'f'), 'torch#save'),
  ...rows(
    'write',
    at(1, 'filename'),
    'joblib#dump sklearn.externals#joblib.dump sklearn.externals.joblib#dump',
  ),
  ...chains('write', at(0, 'folder_path'), 'save_local', 'langchain'),
  ...chains('write', at(0, 'filepath'), 'save save_weights', 'tensorflow# keras#'),
  ...rows('database', at(0, 'database'), 'duckdb#connect'),
  ...rows('database', at(0, 'path'), 'tinydb#TinyDB lmdb#open'),
];

const documents: readonly PathSink[] = [
  ...chains('write', at(0, 'fp'), 'save', 'PIL#Image PIL.Image#'),
  ...chains('write', at(0, 'fname'), 'savefig', 'matplotlib.pyplot# matplotlib#pyplot matplotlib.figure#'),
  ...rows('write', at(0, 'fname'), 'matplotlib.pyplot#savefig matplotlib#pyplot.savefig'),
  ...rows('write', at(0, 'filename'), 'cv2#imwrite cv2#VideoWriter'),
  ...rows('write', at(0, 'uri'), 'imageio#imwrite imageio#imsave imageio#mimsave'),
  ...rows('write', at(0, 'filename'), 'scipy.io.wavfile#write'),
  ...rows('write', at(0, 'file'), 'soundfile#write'),
  ...chains(
    'write',
    at(0, 'filename'),
    'write_videofile write_audiofile write_gif',
    'moviepy.editor# moviepy#',
  ),
  ...chains('write', at(0, 'out_f'), 'export', 'pydub#AudioSegment'),
  ...chains('write', at(0, 'savefile'), 'save', 'gtts#gTTS()'),
  ...chains('write', at(0, 'name'), 'output', 'fpdf#FPDF()'),
  ...rows('write', at(0, 'filename'), 'reportlab.pdfgen.canvas#Canvas reportlab.pdfgen#canvas.Canvas'),
  ...rows(
    'write',
    at(0, 'filename'),
    'reportlab.platypus#SimpleDocTemplate reportlab.platypus#BaseDocTemplate',
  ),
  ...rows('write', at(1, 'output_path'), 'pdfkit#from_string pdfkit#from_url pdfkit#from_file'),
  ...chains('write', at(0, 'target'), 'write_pdf write_png', 'weasyprint#HTML()'),
  ...chains('write', at(0, 'path_or_stream'), 'save', 'docx#Document()'),
  ...chains('write', at(0, 'file'), 'save', 'pptx#Presentation()'),
  ...chains('write', at(0, 'filename'), 'save', 'openpyxl#Workbook() openpyxl#load_workbook()'),
  ...rows('write', at(0, 'filename'), 'xlsxwriter#Workbook'),
  ...rows('write', named('outputfile'), 'pypandoc#convert_file pypandoc#convert_text'),
  ...rows('write', named('output_folder'), 'pdf2image#convert_from_path pdf2image#convert_from_bytes'),
];

/** Locks between processes, on a file. They wait for their turn unless they are told not to. */
const locks: readonly PathSink[] = rows(
  'lock',
  at(0, 'lock_file'),
  'filelock#FileLock filelock#SoftFileLock filelock#UnixFileLock portalocker#Lock fasteners#InterProcessLock',
  { waits: [{ argument: 0 }] },
);

export const packageSinks: readonly PathSink[] = [...aws, ...downloads, ...data, ...documents, ...locks];
