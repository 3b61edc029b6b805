"""Run the command line as `python -m vnadmindoc`."""

import sys

from vnadmindoc.cli import main

if __name__ == "__main__":
    sys.exit(main())
