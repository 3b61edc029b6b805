"""The interchange of documents: JSON in one published form, with its schema."""

from vnadmindoc.exchange.json_format import FORMAT, dump_json, load_json
from vnadmindoc.exchange.json_schema import schema

__all__ = ["FORMAT", "dump_json", "load_json", "schema"]
