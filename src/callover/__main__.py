"""``python -m callover`` is the command ``callover``."""

import sys

from callover.config.cli import main

if __name__ == "__main__":
    sys.exit(main())
