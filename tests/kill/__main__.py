"""``./run kill``."""

import sys

from tests.kill.kill_saving import main

sys.exit(main())
