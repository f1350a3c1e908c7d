"""What the docks have in common whose kernel can be typed."""

from typing import cast

from sightglass.algorithms.errors import ParameterError
from sightglass.algorithms.filtering import Preset
from sightglass.algorithms.filtering.kernel_design import KernelDesign
from sightglass.algorithms.filtering.kernels import Kernel
from sightglass.algorithms.values import Matrix
from sightglass.app.panel import AlgorithmPanel
from sightglass.widgets.kernel_editor import KernelEditor


class KernelPanel(AlgorithmPanel):
    """A panel whose parameters are a `KernelDesign`; a subclass places `self.kernel`."""

    kernel: KernelEditor

    def _build_kernel(self) -> None:
        self.kernel = KernelEditor()
        self.kernel.value_changed.connect(self._on_kernel)
        self.kernel.custom_requested.connect(self._on_kernel)
        self.kernel.edit_finished.connect(self.finish_edit)
        self.kernel.draft.changed.connect(self.drafts_changed)

    def _show_kernel(self, made: Kernel, *, is_exact: bool = True) -> None:
        """Show the numbers that were typed as they were typed, and else those of the kernel that was made."""
        current = cast(KernelDesign, self.parameters)
        is_custom = current.preset is Preset.CUSTOM
        self.kernel.set_read_only(not is_custom)
        if is_custom and current.scale == 1.0 and not current.normalise and is_exact:
            # Those in force: a result may be older than what was typed since.
            self.kernel.set_value(current.kernel)
        else:
            self.kernel.set_value(tuple(tuple(float(tap) for tap in row) for row in made.taps))

    def _on_kernel(self, kernel: Matrix) -> None:
        design = cast(KernelDesign, self.parameters)
        was_preset = design.preset is not Preset.CUSTOM
        try:
            changed = design.replaced(preset=Preset.CUSTOM, kernel=kernel, scale=1.0, normalise=False)
        except ParameterError as error:
            self.kernel.refuse(error.reason)
            return
        self.edit_parameters(changed, "kernel")
        if was_preset:
            self.finish_edit()
