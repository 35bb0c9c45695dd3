#include "run_as.hpp"

#include "agora/config/config.hpp"

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace agora::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& sentence) {
    throw config::BadConfiguration("server.run_as: " + sentence);
}

struct User {
    std::string name;
    uid_t id = 0;
    gid_t group = 0;
};

User find_user(const std::string& name) {
    const passwd* entry = ::getpwnam(name.c_str());
    if (entry == nullptr) refuse("there is no user " + name);
    if (entry->pw_uid == 0) refuse(name + " is root; name a user without its rights");
    return {name, entry->pw_uid, entry->pw_gid};
}

std::string name_of(uid_t id) {
    const passwd* entry = ::getpwuid(id);
    return entry == nullptr ? "the user " + std::to_string(id) : entry->pw_name;
}

void check_owner(const fs::path& path, const User& user, const fs::path& data) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0 || found.st_uid == user.id) return;
    refuse(path.string() + " belongs to " + name_of(found.st_uid) + ", not to " + user.name +
           "; give it to them: chown -R " + user.name + ": " + data.string());
}

/// What lies in the folder was perhaps written by a command that root ran.
void take_folder(const fs::path& data, const User& user) {
    if (!fs::exists(data)) {
        fs::create_directories(data);
        if (::chown(data.c_str(), user.id, user.group) != 0)
            refuse("cannot give away " + data.string());
        return;
    }
    check_owner(data, user, data);
    for (const auto& entry : fs::recursive_directory_iterator(data)) {
        check_owner(entry.path(), user, data);
    }
}

void become(const User& user) {
    const bool became = ::initgroups(user.name.c_str(), user.group) == 0 &&
                        ::setgid(user.group) == 0 && ::setuid(user.id) == 0 &&
                        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    if (!became || ::setuid(0) == 0)
        refuse("the system does not let the server become " + user.name);
    ::setenv("HOME", "/", 1);
}

}  // namespace

void run_as(const std::string& user, const fs::path& data) {
    if (user.empty()) return;
    const User wanted = find_user(user);
    if (::geteuid() == wanted.id) return;
    if (::geteuid() != 0) {
        refuse("only a server that root starts can become " + user + "; this one was started by " +
               name_of(::geteuid()));
    }
    take_folder(data, wanted);
    become(wanted);
    if (::access(data.c_str(), R_OK | W_OK | X_OK) != 0) {
        refuse(user + " cannot reach " + data.string() +
               "; every folder on the way to it must let them pass");
    }
}

}  // namespace agora::app
