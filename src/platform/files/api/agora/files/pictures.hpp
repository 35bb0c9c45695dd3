#pragma once

#include "agora/base/result.hpp"
#include "agora/files/rights.hpp"
#include "agora/files/store.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace agora::files {

/// Why an uploaded picture is not taken. Each sentence says what to send instead.
enum class PictureRefusal {
    picture_is_empty,
    picture_too_heavy,
    not_a_picture,
    drawing_not_taken,
    document_instead_of_picture,
    avif_not_taken,
    heic_not_taken,
    picture_kind_not_taken,
    picture_too_large,
    picture_is_damaged,
    picture_too_hard_to_read,
    too_many_pictures_at_once,
};
RefusalText refusal_text(PictureRefusal refusal);

enum class PictureKind {
    photo,     ///< whole, its longer side at most 1,600 and 320 pixels
    portrait,  ///< a square, at most 256 and 96 pixels
};

/// The point that a square keeps, in thousandths from the left and from the top.
struct PictureFocus {
    std::uint16_t x = 500;
    std::uint16_t y = 333;  ///< a face is more often in the upper half
};

struct PictureRequest {
    std::filesystem::path file;  ///< the upload; stays the caller's
    PictureKind kind = PictureKind::photo;
    PictureRights rights;
    PictureFocus focus{};
    std::string field = "picture";  ///< the form's field, for refusals
};

/// A stored WebP without any trace but its pixels.
struct PictureSize {
    Digest digest;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint64_t bytes = 0;
};

struct MadePicture {
    PictureKind kind = PictureKind::photo;
    PictureRights rights;
    PictureSize large;
    PictureSize small;
};

struct PictureOptions {
    std::filesystem::path program{};  ///< empty: agora-picture beside the running program
    int at_once = 2;
    int waiting_at_most = 8;  ///< more are told to come back
    std::chrono::milliseconds waiting_time{10'000};
    std::chrono::milliseconds time_limit{20'000};  ///< then the child is killed
};

class Slots;

/// Makes pictures out of uploads in a separate program with its own limits: a hostile file never meets
/// this process. Takes some 50 ms for a small picture and a second for the largest; call it on a
/// worker, outside a transaction, and name the digests in a row soon after. Thread-safe.
class Pictures {
 public:
    Pictures(Store& store, PictureOptions options);
    ~Pictures();

    /// The original is not kept. Throws Fault when agora-picture is missing or broken, or the disk full.
    Result<MadePicture> make(const PictureRequest& request);

    /// Throws Fault with the reason unless agora-picture starts and its sandbox holds; some 50 ms.
    void check_program() const;

 private:
    Store& store_;
    PictureOptions options_;
    std::unique_ptr<Slots> slots_;
};

}  // namespace agora::files
