#include "decoder.hpp"
#include "order.hpp"
#include "sandbox.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace agora::picture {
namespace {

constexpr std::string_view kUsage =
    "usage: agora-picture [--focus=X,Y] INPUT fit:SIDE:DESCRIPTOR|square:SIDE:DESCRIPTOR ...\n"
    "       agora-picture --probe\n"
    "Makes small WebP pictures out of one JPEG, PNG, WebP or GIF. INPUT is a path, or @ and the\n"
    "number of an open descriptor; X and Y are the point a square keeps, in thousandths.\n";

int opened(const std::string& input) {
    if (input.starts_with('@')) return std::stoi(input.substr(1));
    const int descriptor = open(input.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) throw std::runtime_error("cannot open the input");
    return descriptor;
}

/// At most one byte more than is taken, so that too many can be told.
std::string read_all(int descriptor) {
    std::string bytes(64 * 1024, '\0');
    std::size_t size = 0;
    while (size <= kMostBytes) {
        if (size == bytes.size()) bytes.resize(std::min(2 * size, kMostBytes + 1));
        const ssize_t count = read(descriptor, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw std::runtime_error("cannot read the input");
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    bytes.resize(size);
    return bytes;
}

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) throw std::runtime_error("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string size_text(Dimensions dimensions) {
    return "\"width\":" + std::to_string(dimensions.width) +
           ",\"height\":" + std::to_string(dimensions.height);
}

std::string_view kind_name(Kind kind) {
    switch (kind) {
        case Kind::jpeg:
            return "jpeg";
        case Kind::png:
            return "png";
        case Kind::webp:
            return "webp";
        default:
            return "gif";
    }
}

std::string made_line(const Examined& examined, const std::vector<Made>& pictures) {
    std::string line = "{\"made\":{\"kind\":\"" + std::string{kind_name(examined.kind)} + "\"," +
                       size_text(examined.dimensions) + ",\"outputs\":[";
    for (const Made& picture : pictures) {
        if (line.back() != '[') line += ',';
        line += "{" + size_text(picture.dimensions) +
                ",\"bytes\":" + std::to_string(picture.webp.size()) + "}";
    }
    return line + "]}}\n";
}

Exit refuse(Reason reason) {
    write_all(STDOUT_FILENO, "{\"refused\":\"" + std::string{name_of(reason)} + "\"}\n");
    return Exit::refused;
}

Exit fulfil(const Order& order, int input) {
    const std::string bytes = read_all(input);
    const auto examined = examine(bytes);
    if (const auto* reason = std::get_if<Reason>(&examined)) return refuse(*reason);
    const Examined& accepted = std::get<Examined>(examined);
    const auto result = make(bytes, accepted, order);
    if (const auto* reason = std::get_if<Reason>(&result)) return refuse(*reason);
    const auto& pictures = std::get<std::vector<Made>>(result);
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        write_all(order.outputs[index].descriptor, pictures[index].webp);
    }
    write_all(STDOUT_FILENO, made_line(accepted, pictures));
    return Exit::made;
}

Exit run(const Order& order, const char* program_name) {
    limit_resources();
    const int input = order.only_probe ? -1 : opened(order.input);
    start_decoder(program_name);
    lock_down();
    if (!order.only_probe) return fulfil(order, input);
    write_all(STDOUT_FILENO, "{\"ready\":true}\n");
    return Exit::made;
}

}  // namespace
}  // namespace agora::picture

int main(int count, char** words) {
    using namespace agora::picture;
    Exit code = Exit::fault;
    try {
        const auto order = read_order({words + 1, words + count});
        if (order) {
            code = run(*order, words[0]);
        } else {
            write_all(STDERR_FILENO, kUsage);
            code = Exit::wrong_usage;
        }
    } catch (const std::exception& fault) {
        const std::string line = "{\"fault\":\"" + std::string{fault.what()} + "\"}\n";
        if (write(STDOUT_FILENO, line.data(), line.size()) < 0) code = Exit::fault;
    }
    // Nothing is worth tidying up, and the libraries' own tidying would open files.
    _exit(static_cast<int>(code));
}
