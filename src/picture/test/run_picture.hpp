#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agora::picture::test {

struct Ran {
    int exit_code = -1;  ///< of the program; -1 when a signal ended it
    int signal = 0;
    std::string line{};
    std::vector<std::string> outputs{};
    long peak_kilobytes = 0;
    double milliseconds = 0;  ///< of processor time: a busy machine doesn't change it
};

/// Runs the built agora-picture with these bytes as input, one descriptor for each wanted size
/// ("fit:320", "square:96"), and an empty environment.
Ran run_picture(std::string_view input, const std::vector<std::string>& sizes,
                const std::vector<std::string>& options = {});

/// The same for many inputs, several at a time; the results in their order.
std::vector<Ran> run_pictures(const std::vector<std::string>& inputs,
                              const std::vector<std::string>& sizes);

/// Runs it with these words as they are, and nothing to read.
Ran run_words(const std::vector<std::string>& words);

/// What a picture that was made shows, as the browser would: 4 bytes a pixel.
struct Shown {
    int width = 0;
    int height = 0;
    std::string rgba{};

    const std::uint8_t* at(int x, int y) const;
};
Shown shown_webp(std::string_view webp);

inline constexpr std::string_view kUploads = "/../shared/data/08-uploads";
/// The folder of shared samples; empty when it isn't there.
std::string samples_folder();
std::string read_file(const std::string& path);

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

}  // namespace agora::picture::test
