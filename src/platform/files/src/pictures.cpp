#include "agora/files/pictures.hpp"

#include "agora/files/child.hpp"
#include "agora/files/slots.hpp"
#include "agora/log/log.hpp"
#include "agora/picture/bare_webp.hpp"
#include "agora/picture/outcome.hpp"

#include "disk.hpp"
#include "picture_refusals.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>

namespace agora::files {
namespace {

constexpr std::uint64_t kMostAnswer = 4096;
constexpr std::uint64_t kMostOutput = 16 * 1024 * 1024;

struct Wanted {
    std::string_view shape;
    std::uint32_t side;
};

/// The large and the small one of each kind.
std::array<Wanted, 2> sizes_of(PictureKind kind) {
    if (kind == PictureKind::portrait) return {{{"square", 256}, {"square", 96}}};
    return {{{"fit", 1600}, {"fit", 320}}};
}

/// What is open in the child, in this order.
struct Channels {
    Descriptor input;
    Descriptor answer = memory_file("answer");
    Descriptor complaints = memory_file("complaints");
    std::array<Descriptor, 2> outputs{memory_file("large"), memory_file("small")};

    std::vector<const Descriptor*> all() const {
        return {&input, &answer, &complaints, &outputs[0], &outputs[1]};
    }
};

Descriptor high(const Descriptor& low) {
    constexpr int kAboveTheChilds = 32;
    Descriptor copy(fcntl(low.number(), F_DUPFD_CLOEXEC, kAboveTheChilds));
    if (!copy.is_open()) throw Fault("cannot open another file: " + last_error());
    return copy;
}

std::vector<std::string> words_for(const PictureRequest& request) {
    const auto most = [](std::uint16_t value) {
        return std::to_string(std::min<int>(value, 1000));
    };
    std::vector<std::string> words{"--focus=" + most(request.focus.x) + "," + most(request.focus.y),
                                   "@0"};
    int descriptor = 3;
    for (const Wanted& wanted : sizes_of(request.kind)) {
        words.push_back(std::string{wanted.shape} + ":" + std::to_string(wanted.side) + ":" +
                        std::to_string(descriptor++));
    }
    return words;
}

std::optional<picture::Reason> reason_in(std::string_view answer) {
    constexpr std::string_view kBefore = "{\"refused\":\"";
    constexpr std::string_view kAfter = "\"}\n";
    if (!answer.starts_with(kBefore) || !answer.ends_with(kAfter)) return std::nullopt;
    answer.remove_prefix(kBefore.size());
    answer.remove_suffix(std::min(kAfter.size(), answer.size()));
    return picture::reason_named(answer);
}

/// Nothing when it was made; else why it was not. Throws Fault when the program itself is at fault.
std::optional<PictureRefusal> refusal_in(const ChildEnd& end, const Channels& channels) {
    if (end.was_too_slow || !end.exit_code) {
        log::warning("picture.killed", {{"signal", end.signal},
                                        {"too_slow", end.was_too_slow},
                                        {"peak_kilobytes", end.peak_kilobytes}});
        return PictureRefusal::picture_too_hard_to_read;
    }
    if (*end.exit_code == static_cast<int>(picture::Exit::made)) return std::nullopt;
    const std::string answer = read_whole(channels.answer, kMostAnswer);
    const auto reason = reason_in(answer);
    if (*end.exit_code == static_cast<int>(picture::Exit::refused) && reason) {
        return refusal_for(*reason);
    }
    throw Fault("agora-picture ended with " + std::to_string(*end.exit_code) + ": " + answer +
                read_whole(channels.complaints, kMostAnswer));
}

/// The child decoded hostile bytes: what it gives is believed only when it is a bare WebP.
std::optional<PictureSize> stored(Store& store, const Descriptor& output, const Wanted& wanted) {
    const std::string webp = read_whole(output, kMostOutput);
    const auto size = picture::bare_webp(webp);
    if (!size || std::max(size->width, size->height) > wanted.side) return std::nullopt;
    return PictureSize{store.put(webp), size->width, size->height, webp.size()};
}

}  // namespace

Pictures::Pictures(Store& store, PictureOptions options)
    : store_(store),
      options_(std::move(options)),
      slots_(std::make_unique<Slots>(options_.at_once, options_.waiting_at_most,
                                     options_.waiting_time)) {
    if (options_.program.empty()) options_.program = program_beside_ours("agora-picture");
}

Pictures::~Pictures() = default;

Result<MadePicture> Pictures::make(const PictureRequest& request) {
    const Descriptor upload = open_to_read(request.file);
    if (size_of(upload) > picture::kMostBytes) {
        return Refusal{PictureRefusal::picture_too_heavy, request.field};
    }
    const Turn turn(*slots_);
    if (!turn.is_given()) return Refusal{PictureRefusal::too_many_pictures_at_once, request.field};

    Channels channels{.input = high(upload)};
    const ChildEnd end = run_child({.program = options_.program,
                                    .words = words_for(request),
                                    .open = channels.all(),
                                    .time_limit = options_.time_limit});
    if (const auto refusal = refusal_in(end, channels)) return Refusal{*refusal, request.field};

    const auto wanted = sizes_of(request.kind);
    const auto large = stored(store_, channels.outputs[0], wanted[0]);
    const auto small = stored(store_, channels.outputs[1], wanted[1]);
    if (!large || !small) {
        log::warning("picture.output_not_believed");
        return Refusal{PictureRefusal::picture_is_damaged, request.field};
    }
    return MadePicture{request.kind, request.rights, *large, *small};
}

void Pictures::check_program() const {
    Channels channels{.input = memory_file("nothing")};
    const ChildEnd end = run_child({.program = options_.program,
                                    .words = {"--probe"},
                                    .open = channels.all(),
                                    .time_limit = options_.time_limit});
    if (end.exit_code == 0) return;
    throw Fault("agora-picture does not start: " + read_whole(channels.answer, kMostAnswer) +
                read_whole(channels.complaints, kMostAnswer));
}

}  // namespace agora::files
