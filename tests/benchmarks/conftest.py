"""The benchmarks share the specimen of the DOCX tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "formats" / "docx"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
