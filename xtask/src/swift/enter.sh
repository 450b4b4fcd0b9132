#!/bin/sh
# enter.sh ROOT WORKSPACE TARGET COMMAND...: runs a command inside a system that lies in a folder.
#
# The repository and what is built from it are seen there at the same place, and so is the folder the
# command starts in. Mounts are seen by the command alone and vanish with it.
exec unshare --mount sh -ec '
root=$1 workspace=$2 target=$3 folder=$PWD
shift 3
# Swift finds its libraries through /proc.
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
for shared in "$workspace" "$target"; do
    mkdir -p "$root$shared"
    mount --bind "$shared" "$root$shared"
done
unset TMPDIR
exec chroot "$root" sh -c "cd \"\$0\" && exec \"\$@\"" "$folder" "$@"
' sh "$@"
