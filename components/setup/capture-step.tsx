/** Capturing, on or off: the permissions stay as they are. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Switch } from "@/components/ui/switch";

import { Step } from "./step";

export interface CaptureStepProps {
  readonly isCapturing: boolean;
  readonly setCapturing: (isOn: boolean) => void;
}

export function CaptureStep({ isCapturing, setCapturing }: CaptureStepProps) {
  const { words } = useSetupI18n();
  return (
    <Step title={words.options.capture} why={words.options.captureWhy}>
      <div>
        <Switch
          label={words.popup.capture}
          state={isCapturing ? words.popup.capturing : words.popup.paused}
          isOn={isCapturing}
          testId="capture-switch"
          onChange={setCapturing}
        />
      </div>
    </Step>
  );
}
