#include "agora/mail/transport.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/random.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace agora::mail {
namespace {

/// The message id, when it can be a file's name as it is; else with a digest, so that two ids never
/// share a file.
std::string file_name_for(const std::string& message_id) {
    constexpr std::string_view kOthers = ".@_+-";
    std::string name = message_id;
    for (char& c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || kOthers.find(c) != std::string_view::npos;
        if (!plain) c = '_';
    }
    if (name == message_id) return name;
    return name + "-" + crypto::encode_hex(crypto::sha256(message_id)).substr(0, 16);
}

/// 0, or the errno of the first step that failed.
int write_file(const std::filesystem::path& file, const std::string& bytes) {
    const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0) return errno;
    std::size_t done = 0;
    int error = 0;
    while (error == 0 && done < bytes.size()) {
        const auto written = ::write(out, bytes.data() + done, bytes.size() - done);
        if (written < 0) {
            error = errno;
        } else {
            done += static_cast<std::size_t>(written);
        }
    }
    if (error == 0 && ::fsync(out) != 0) error = errno;
    ::close(out);
    return error;
}

}  // namespace

DropFolder::DropFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    if (std::filesystem::create_directories(folder_)) ::chmod(folder_.c_str(), 0700);
}

Result<Done> DropFolder::send(const Message& message) {
    const auto bytes = encode(message);
    if (!bytes) return bytes.refusal();
    const auto draft = folder_ / (".draft-" + crypto::random_token());
    int error = write_file(draft, *bytes);
    const auto file = folder_ / (file_name_for(message.message_id) + ".eml");
    if (error == 0 && ::rename(draft.c_str(), file.c_str()) != 0) error = errno;
    if (error == 0) return Done{};
    ::unlink(draft.c_str());
    return Refusal{DeliveryRefusal::mail_not_sent_for_now,
                   "",
                   {{"reason", std::generic_category().message(error)}}};
}

}  // namespace agora::mail
