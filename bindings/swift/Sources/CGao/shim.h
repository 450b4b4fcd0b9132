// The header stands beside the library, where pkg-config says.
#include <gao.h>
